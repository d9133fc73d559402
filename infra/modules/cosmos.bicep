// Three containers in one database. What is in which, and what is indexed, stands in ../storage.json, made from the code.
param accountName string
param location string
param tags object

@allowed(['serverless', 'autoscale'])
param mode string
param maxThroughput int
param principalId string
param workspaceId string
param logDataAccess bool
param isPublic bool

var storage = loadJsonContent('../storage.json')
var isServerless = mode == 'serverless'

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-11-15' = {
  name: accountName
  location: location
  tags: tags
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    locations: [{ locationName: location, failoverPriority: 0, isZoneRedundant: false }]
    // Weaker ones could let a process miss an answer that another one has acknowledged. These are the least for one region.
    consistencyPolicy: { defaultConsistencyLevel: 'BoundedStaleness', maxStalenessPrefix: 10, maxIntervalInSeconds: 5 }
    capabilities: isServerless ? [{ name: 'EnableServerless' }] : []
    // Seven days, the shortest: what is deleted must not live on in a backup for longer than that.
    backupPolicy: { type: 'Continuous', continuousModeProperties: { tier: 'Continuous7Days' } }
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: isPublic ? 'Enabled' : 'Disabled'
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-11-15' = {
  parent: account
  name: 'tillitsbot'
  properties: {
    resource: { id: 'tillitsbot' }
    // Shared by the three containers: they are busy at different hours.
    options: isServerless ? {} : { autoscaleSettings: { maxThroughput: maxThroughput } }
  }
}

resource containers 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-11-15' = [
  for one in storage.containers: {
    parent: database
    name: one.name
    properties: {
      resource: {
        id: one.name
        partitionKey: { kind: 'Hash', version: 2, paths: [one.partitionKey] }
        indexingPolicy: one.indexingPolicy
      }
    }
  }
]

// "Cosmos DB Built-in Data Contributor": documents, and neither containers nor settings.
var dataContributor = '00000000-0000-0000-0000-000000000002'

resource access 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-11-15' = {
  parent: account
  name: guid(account.id, principalId, dataContributor)
  properties: {
    principalId: principalId
    roleDefinitionId: '${account.id}/sqlRoleDefinitions/${dataContributor}'
    scope: account.id
  }
}

// Who changed the account or its rights. Whoever reads documents leaves no trace unless logDataAccess says so: ids in that
// are ids of teams, and it costs money.
resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: account
  name: 'audit'
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'ControlPlaneRequests', enabled: true }
      { category: 'DataPlaneRequests', enabled: logDataAccess }
    ]
  }
}

output id string = account.id
output endpoint string = account.properties.documentEndpoint
output databaseName string = database.name
