using 'main.bicep'

param name = 'tillitsbot'
param location = 'norwayeast'
// The digest of the image that was tested, so that nothing else is run.
param image = readEnvironmentVariable('TILLITSBOT_IMAGE')
param registryServer = readEnvironmentVariable('TILLITSBOT_REGISTRY', '')
param hostName = readEnvironmentVariable('TILLITSBOT_HOST', '')
param organisation = readEnvironmentVariable('TILLITSBOT_ORGANISATION')
param coordinators = split(readEnvironmentVariable('TILLITSBOT_COORDINATORS'), ',')
param alertEmail = readEnvironmentVariable('TILLITSBOT_ALERT_EMAIL')
param cosmosMode = 'autoscale'
param cosmosMaxThroughput = 10000
param minReplicas = 2
param maxReplicas = 10
param privateNetworking = true
param monthlyBudget = 10000
param tags = { environment: 'prod' }
