// Who is told of what. docs/operations.md says what to do about each.
param name string
param location string
param tags object
param email string
param host string
param insightsId string
param workspaceId string
param cosmosId string
param serviceId string
param storageId string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-people'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'tillitsbot'
    enabled: true
    emailReceivers: [{ name: 'operators', emailAddress: email, useCommonAlertSchema: true }]
  }
}

// From three places outside: whether it can work, and whether its certificate lasts another month.
resource visitor 'Microsoft.Insights/webtests@2022-06-15' = {
  name: '${name}-ready'
  location: location
  tags: union(tags, { 'hidden-link:${insightsId}': 'Resource' })
  kind: 'standard'
  properties: {
    SyntheticMonitorId: '${name}-ready'
    Name: 'ready'
    Kind: 'standard'
    Enabled: true
    Frequency: 300
    Timeout: 30
    RetryEnabled: true
    Locations: [{ Id: 'emea-nl-ams-azr' }, { Id: 'emea-se-sto-edge' }, { Id: 'emea-gb-db3-azr' }]
    Request: { RequestUrl: 'https://${host}/readyz', HttpVerb: 'GET' }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 30 }
  }
}

resource notReady 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'not-ready-or-certificate'
  location: 'global'
  tags: tags
  properties: {
    severity: 1
    enabled: true
    scopes: [visitor.id, insightsId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: visitor.id
      componentId: insightsId
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: people.id }]
  }
}

resource throttled 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'database-throttles'
  location: 'global'
  tags: tags
  properties: {
    severity: 2
    enabled: true
    scopes: [cosmosId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: '429'
          metricName: 'TotalRequests'
          dimensions: [{ name: 'StatusCode', operator: 'Include', values: ['429'] }]
          operator: 'GreaterThan'
          threshold: 100
          timeAggregation: 'Count'
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}

// The number grows as long as a copy lives, so a copy that has restarted four times keeps the alert on until it is replaced by
// a new one. That is meant: somebody shall have looked.
resource restarts 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'service-restarts'
  location: 'global'
  tags: tags
  properties: {
    severity: 2
    enabled: true
    scopes: [serviceId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT30M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'restarts'
          metricName: 'RestartCount'
          operator: 'GreaterThan'
          threshold: 3
          timeAggregation: 'Maximum'
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}

resource waiting 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'posts-wait'
  location: 'global'
  tags: tags
  properties: {
    severity: 3
    enabled: true
    scopes: ['${storageId}/queueServices/default']
    evaluationFrequency: 'PT1H'
    windowSize: 'PT1H'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'messages'
          metricName: 'QueueMessageCount'
          operator: 'GreaterThan'
          threshold: 20000
          timeAggregation: 'Average'
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}

// For a whole hour some post has been in doubt that its team can settle.
resource inDoubt 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = {
  name: 'posts-in-doubt'
  location: location
  tags: tags
  properties: {
    severity: 2
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT1H'
    // The table is there when something has been sent.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: '''
            AppMetrics
            | where Name == 'tillitsbot_ledger_entries' and tostring(Properties.state) == 'inDoubt'
            | summarize Readings = count(), Least = min(Sum)
            | where Readings >= 45
            | project Least
          '''
          metricMeasureColumn: 'Least'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [people.id] }
  }
}

// Of twenty tries or more in an hour.
resource failed 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = {
  name: 'posts-fail'
  location: location
  tags: tags
  properties: {
    severity: 2
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT1H'
    // The table is there when something has been sent.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: '''
            AppMetrics
            | where Name == 'tillitsbot_posts' and tostring(Properties.state) != 'due'
            | summarize Failed = sumif(Sum, tostring(Properties.state) == 'failed'), All = sum(Sum)
            | where All >= 20
            | project Percent = 100.0 * Failed / All
          '''
          metricMeasureColumn: 'Percent'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 1
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [people.id] }
  }
}

// Something has been due for five minutes, in every reading of a quarter of an hour.
resource overdue 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = {
  name: 'posts-late'
  location: location
  tags: tags
  properties: {
    severity: 2
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    // The table is there when something has been sent.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: '''
            AppMetrics
            | where Name == 'tillitsbot_oldest_due_seconds'
            | summarize Readings = count(), Least = min(Sum)
            | where Readings >= 10
            | project Least
          '''
          metricMeasureColumn: 'Least'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 300
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [people.id] }
  }
}

// People were told to try again because too much was under way.
resource overloaded 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = {
  name: 'people-turned-away'
  location: location
  tags: tags
  properties: {
    severity: 2
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    // The table is there when something has been sent.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: '''
            AppMetrics
            | where Name == 'tillitsbot_turned_away' and tostring(Properties.reason) == 'busy'
            | summarize Times = sum(Sum)
          '''
          metricMeasureColumn: 'Times'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [people.id] }
  }
}
