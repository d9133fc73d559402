// Tillitsbot in one resource group: the bot, the service that answers it, and what the service stores.
// README.md tells how to use it. Names of containers, queues and environment variables are compared with the code by
// test/infra, so that they can't drift.
targetScope = 'resourceGroup'

@description('Begins the name of every resource: 3 to 11 small letters and digits.')
@minLength(3)
@maxLength(11)
param name string = 'tillitsbot'

@description('Where everything lies. An EU or EEA region.')
@allowed(['norwayeast', 'norwaywest', 'swedencentral', 'northeurope', 'westeurope', 'germanywestcentral', 'francecentral'])
param location string = 'norwayeast'

@description('The container image, with its tag or digest.')
param image string

@description('A host name of your own for the service, such as tillit.example.no. Empty: the one that Azure gives.')
param hostName string = ''

@description('Id of the certificate for hostName, in the Container Apps environment: README.md says how to make it. Without it a deployment removes what was bound by hand.')
param certificateId string = ''

@description('False: everything but the service, its bot and its alerts, for the first round, when the pepper and the right to read the image are still missing.')
param serve bool = true

@description('The registry that the image lies in, when it asks who is there: an Azure Container Registry. Empty: a public one.')
param registryServer string = ''

@description('Name of the public body, as people read it.')
param organisation string

@description('Whose goals the packages serve.')
@allowed(['nav', 'stat', 'kommune'])
param profile string = 'nav'

@description('Entra object ids of the coordinators.')
param coordinators string[] = []

@description('The language of those who have chosen none.')
@allowed(['nb', 'nn', 'en'])
param defaultLanguage string = 'nb'

@description('Fewest people about whom anything is shown.')
@minValue(3)
param anonymityThreshold int = 5

@description('Days after which sealed answers are deleted.')
@minValue(30)
@maxValue(365)
param retentionDays int = 90

@description('Requests that Teams takes from this app in a second, in this tenant.')
param teamsRps int = 30

@description('Serverless: paid by request, for up to some hundred teams. Autoscale: paid by the hour, for a large body. To be chosen at the first deployment: Azure refuses a change here, and later it takes a migration in the portal or a new account.')
@allowed(['serverless', 'autoscale'])
param cosmosMode string = 'serverless'

@description('With autoscale: the most request units a second. The least is a tenth of it.')
param cosmosMaxThroughput int = 4000

@description('Name of another Cosmos DB account than the one that the deployment names itself: one that was restored.')
param cosmosAccountName string = ''

@description('Writes down who reads and writes documents, and when. Ids of teams are in it, and every copy of the service asks six times a second: some 15 million lines a month, which cost money.')
param logDataAccess bool = false

@description('Fewest and most copies of the service.')
@minValue(1)
param minReplicas int = 2
@maxValue(30)
param maxReplicas int = 10

@description('Storage, database and secrets are reached through a network of their own and not from the internet. To be chosen at the first deployment: the network of the service can not be changed later.')
param privateNetworking bool = false

@description('Who is told when something is wrong.')
param alertEmail string

@description('What a month may cost before alertEmail is told, in the currency of the subscription.')
param monthlyBudget int = 3000

@description('First day of the month of the first deployment, such as 2026-12-01; Azure refuses another one later. Empty: no budget.')
param budgetStart string = ''

@description('Other settings of README.md ("Run it"), such as ARCHIVE_ACCESS_CODE, each a string and none a secret. What is added in the portal instead goes at the next deployment.')
param moreSettings object = {}

param tags object = {}

var allTags = union({ product: 'tillitsbot' }, tags)
// Some names are the world's, so a part of them comes from the resource group.
var unique = '${name}${take(uniqueString(resourceGroup().id), 8)}'

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: { name: name, location: location, tags: allTags }
}

module logs 'modules/logs.bicep' = {
  name: 'logs'
  params: { name: name, location: location, tags: allTags, principalId: identity.outputs.principalId }
}

module network 'modules/network.bicep' = if (privateNetworking) {
  name: 'network'
  params: { name: name, location: location, tags: allTags }
}

module cosmos 'modules/cosmos.bicep' = {
  name: 'cosmos'
  params: {
    accountName: empty(cosmosAccountName) ? '${unique}-db' : cosmosAccountName
    location: location
    tags: allTags
    mode: cosmosMode
    maxThroughput: cosmosMaxThroughput
    principalId: identity.outputs.principalId
    workspaceId: logs.outputs.workspaceId
    logDataAccess: logDataAccess
    isPublic: !privateNetworking
  }
}

module queues 'modules/queues.bicep' = {
  name: 'queues'
  params: {
    name: unique
    location: location
    tags: allTags
    principalId: identity.outputs.principalId
    isPublic: !privateNetworking
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: unique
    location: location
    tags: allTags
    principalId: identity.outputs.principalId
    workspaceId: logs.outputs.workspaceId
    isPublic: !privateNetworking
  }
}

// What a module may not have made is asked for under its own condition: otherwise Azure looks for it all the same.
module endpoints 'modules/endpoints.bicep' = if (privateNetworking) {
  name: 'endpoints'
  params: {
    name: name
    location: location
    tags: allTags
    subnetId: privateNetworking ? network!.outputs.endpointSubnetId : ''
    networkId: privateNetworking ? network!.outputs.networkId : ''
    targets: [
      { kind: 'Sql', zone: 'privatelink.documents.azure.com', id: cosmos.outputs.id }
      { kind: 'queue', zone: 'privatelink.queue.${environment().suffixes.storage}', id: queues.outputs.id }
      { kind: 'vault', zone: 'privatelink.vaultcore.azure.net', id: vault.outputs.id }
    ]
  }
}

module service 'modules/service.bicep' = if (serve) {
  name: 'service'
  params: {
    name: name
    location: location
    tags: allTags
    image: image
    hostName: hostName
    certificateId: certificateId
    registryServer: registryServer
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    workspaceId: logs.outputs.workspaceId
    subnetId: privateNetworking ? network!.outputs.serviceSubnetId : ''
    minReplicas: minReplicas
    maxReplicas: maxReplicas
    storageAccountName: queues.outputs.accountName
    pepperUrl: vault.outputs.pepperUrl
    settings: union(moreSettings, {
      COSMOS_ENDPOINT: cosmos.outputs.endpoint
      COSMOS_DATABASE: cosmos.outputs.databaseName
      AZURE_STORAGE_QUEUE_URL: queues.outputs.url
      COORDINATORS: join(coordinators, ',')
      ORGANISATION: organisation
      PROFILE: profile
      DEFAULT_LANGUAGE: defaultLanguage
      ANONYMITY_THRESHOLD: string(anonymityThreshold)
      RETENTION_DAYS: string(retentionDays)
      TEAMS_RPS: string(teamsRps)
      APPLICATIONINSIGHTS_CONNECTION_STRING: logs.outputs.insightsAddress
    })
  }
  // A new private network knows the names of vault, database and queue only then.
  dependsOn: [endpoints]
}

var host = serve ? service!.outputs.host : ''

module bot 'modules/bot.bicep' = if (serve) {
  name: 'bot'
  params: {
    name: unique
    tags: allTags
    clientId: identity.outputs.clientId
    identityId: identity.outputs.id
    host: host
  }
}

module alerts 'modules/alerts.bicep' = if (serve) {
  name: 'alerts'
  params: {
    name: name
    location: location
    tags: allTags
    email: alertEmail
    host: host
    insightsId: logs.outputs.insightsId
    workspaceId: logs.outputs.workspaceId
    cosmosId: cosmos.outputs.id
    serviceId: serve ? service!.outputs.id : ''
    storageId: queues.outputs.id
  }
}

module budget 'modules/budget.bicep' = if (!empty(budgetStart)) {
  name: 'budget'
  params: { name: name, email: alertEmail, amount: monthlyBudget, start: budgetStart }
}

@description('For `npm run package-app -- --app-id`.')
output appId string = identity.outputs.clientId

@description('For `npm run package-app -- --host`. Empty while there is no service.')
output host string = host

@description('Where the pepper must be put before the service can start.')
output vaultName string = vault.outputs.name
