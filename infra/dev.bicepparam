using 'main.bicep'

param name = 'tillitdev'
param location = 'norwayeast'
param image = readEnvironmentVariable('TILLITSBOT_IMAGE')
param registryServer = readEnvironmentVariable('TILLITSBOT_REGISTRY', '')
param organisation = readEnvironmentVariable('TILLITSBOT_ORGANISATION', 'Eksempel')
param profile = readEnvironmentVariable('TILLITSBOT_PROFILE', 'nav')
param coordinators = split(readEnvironmentVariable('TILLITSBOT_COORDINATORS'), ',')
param alertEmail = readEnvironmentVariable('TILLITSBOT_ALERT_EMAIL')
param cosmosMode = 'serverless'
param minReplicas = 1
param maxReplicas = 2
param monthlyBudget = 1000
param budgetStart = readEnvironmentVariable('TILLITSBOT_BUDGET_START', '')
param tags = { environment: 'dev' }
