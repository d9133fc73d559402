// Logs hold ids and counts and nothing that people wrote. They are kept for 30 days.
param name string
param location string
param tags object

@description('Whoever may send metrics, traces and logs.')
param principalId string

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
    features: { disableLocalAuth: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-insights'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
    DisableIpMasking: false
  }
}

// These keep everything for 90 days by themselves, whatever the workspace says.
var tableNames = [
  'AppAvailabilityResults'
  'AppBrowserTimings'
  'AppDependencies'
  'AppEvents'
  'AppExceptions'
  'AppMetrics'
  'AppPageViews'
  'AppPerformanceCounters'
  'AppRequests'
  'AppSystemEvents'
  'AppTraces'
]

// One after the other, so that no two changes of one workspace meet.
@batchSize(1)
resource tables 'Microsoft.OperationalInsights/workspaces/tables@2022-10-01' = [
  for one in tableNames: {
    parent: workspace
    name: one
    properties: { retentionInDays: 30, totalRetentionInDays: 30 }
    dependsOn: [insights]
  }
]

// "Monitoring Metrics Publisher": with local authentication off, nobody else can send.
resource publisher 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: insights
  name: guid(insights.id, principalId, 'publisher')
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      '3913510d-42f4-4e42-8a64-420c390055eb'
    )
  }
}

output workspaceId string = workspace.id
output insightsId string = insights.id

@description('Where to send. It lets nobody in: local authentication is off.')
output insightsAddress string = insights.properties.ConnectionString
