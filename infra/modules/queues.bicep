// The queue in which ids of posts wait for a process that has time, and the one of those that nobody could send.
param name string
param location string
param tags object
param principalId string
param isPublic bool

var storage = loadJsonContent('../storage.json')

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: take(replace('${name}q', '-', ''), 24)
  location: location
  tags: tags
  sku: { name: 'Standard_LRS' }
  kind: 'StorageV2'
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: isPublic ? 'Enabled' : 'Disabled'
    networkAcls: { defaultAction: isPublic ? 'Allow' : 'Deny', bypass: 'None' }
  }
}

resource service 'Microsoft.Storage/storageAccounts/queueServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices/queues@2023-05-01' = [
  for one in storage.queues: {
    parent: service
    name: one
  }
]

// "Storage Queue Data Contributor".
var queueContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'

resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account
  name: guid(account.id, principalId, queueContributor)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', queueContributor)
  }
}

output id string = account.id
output accountName string = account.name
output url string = account.properties.primaryEndpoints.queue
