// The service: copies of one container, alike; any of them may end at any moment.
param name string
param location string
param tags object
param image string
param hostName string

@description('For hostName. Empty: nothing is bound to it here.')
param certificateId string
param registryServer string
param identityId string
param clientId string
param workspaceId string

@description('Empty: not in a network of its own.')
param subnetId string
param minReplicas int
param maxReplicas int
param storageAccountName string
param pepperUrl string

@description('Environment variables that differ from deployment to deployment.')
param settings object

var storage = loadJsonContent('../storage.json')
var port = 3978

resource environment 'Microsoft.App/managedEnvironments@2025-01-01' = {
  name: '${name}-environment'
  location: location
  tags: tags
  properties: {
    // By way of the diagnostic setting below: the other way wants a key.
    appLogsConfiguration: { destination: 'azure-monitor' }
    vnetConfiguration: empty(subnetId) ? null : { infrastructureSubnetId: subnetId, internal: false }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: environment
  name: 'logs'
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'ContainerAppConsoleLogs', enabled: true }
      { category: 'ContainerAppSystemLogs', enabled: true }
    ]
  }
}

// Azure's own name is known before the app is there.
var host = empty(hostName) ? '${name}.${environment.properties.defaultDomain}' : hostName

// Always told, because a deployment that says nothing of it removes a binding that was made by hand.
var customDomains = empty(hostName) || empty(certificateId)
  ? []
  : [{ name: hostName, certificateId: certificateId, bindingType: 'SniEnabled' }]

var always = {
  NODE_ENV: 'production'
  HOST: '0.0.0.0'
  PORT: string(port)
  MicrosoftAppId: clientId
  MicrosoftAppType: 'UserAssignedMSI'
  MicrosoftAppTenantId: subscription().tenantId
  AZURE_CLIENT_ID: clientId
  STORE: 'cosmos'
  QUEUE: 'azure'
  PUBLIC_URL: 'https://${host}'
  // Azure's exporter would tell Microsoft how it is used.
  APPLICATION_INSIGHTS_NO_STATSBEAT: 'true'
  APPLICATIONINSIGHTS_SDKSTATS_DISABLED: 'true'
}

resource app 'Microsoft.App/containerApps@2025-01-01' = {
  name: name
  location: location
  tags: tags
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: port
        transport: 'http'
        allowInsecure: false
        customDomains: customDomains
      }
      secrets: [{ name: 'pepper', keyVaultUrl: pepperUrl, identity: identityId }]
      registries: empty(registryServer) ? [] : [{ server: registryServer, identity: identityId }]
    }
    template: {
      terminationGracePeriodSeconds: 30
      containers: [
        {
          name: 'tillitsbot'
          image: image
          resources: { cpu: json('1.0'), memory: '2Gi' }
          env: concat(
            map(items(union(settings, always)), one => { name: one.key, value: one.value }),
            [{ name: 'PEPPER', secretRef: 'pepper' }]
          )
          probes: [
            // A new version that can't reach its store in three minutes never takes over from the old one.
            {
              type: 'Startup'
              httpGet: { path: '/readyz', port: port }
              timeoutSeconds: 6
              periodSeconds: 10
              failureThreshold: 18
            }
            {
              type: 'Liveness'
              httpGet: { path: '/livez', port: port }
              periodSeconds: 10
              failureThreshold: 3
            }
            // Not '/readyz': while the store is down, people shall hear from the service that they are to come again. If this
            // one looked at the store, no copy would be left to say so.
            {
              type: 'Readiness'
              httpGet: { path: '/livez', port: port }
              periodSeconds: 10
              failureThreshold: 2
            }
          ]
        }
      ]
      scale: {
        minReplicas: minReplicas
        maxReplicas: maxReplicas
        rules: [
          { name: 'requests', http: { metadata: { concurrentRequests: '50' } } }
          {
            name: 'posts-that-wait'
            azureQueue: {
              accountName: storageAccountName
              queueName: storage.queues[0]
              queueLength: 500
              identity: identityId
            }
          }
        ]
      }
    }
  }
}

output id string = app.id
output host string = host
