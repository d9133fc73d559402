using 'main.bicep'

param name = 'tillitsbot'
param location = 'norwayeast'
// The digest of the image that was tested, so that nothing else is run.
param image = readEnvironmentVariable('TILLITSBOT_IMAGE')
param registryServer = readEnvironmentVariable('TILLITSBOT_REGISTRY', '')
// Both or neither: README.md, "A host name of your own".
param hostName = readEnvironmentVariable('TILLITSBOT_HOST', '')
param certificateId = readEnvironmentVariable('TILLITSBOT_CERTIFICATE', '')
param organisation = readEnvironmentVariable('TILLITSBOT_ORGANISATION')
param profile = readEnvironmentVariable('TILLITSBOT_PROFILE')
param coordinators = split(readEnvironmentVariable('TILLITSBOT_COORDINATORS'), ',')
param alertEmail = readEnvironmentVariable('TILLITSBOT_ALERT_EMAIL')
param cosmosMode = 'autoscale'
param cosmosMaxThroughput = 10000
param minReplicas = 2
param maxReplicas = 10
param privateNetworking = true
param monthlyBudget = 10000
param budgetStart = readEnvironmentVariable('TILLITSBOT_BUDGET_START', '')
// Such as { ARCHIVE_ACCESS_CODE: '…', ARCHIVE_LEGAL_BASIS: '…', TIME_ZONE: 'Europe/Oslo' }: README.md, "Run it". No secrets.
param moreSettings = {}
param tags = { environment: 'prod' }
