// With privateNetworking: the service stands in one subnet, and reaches what it stores through another. The third is for a
// machine of those who operate it, from which vault and database are reached. It stands here because a subnet that was made by
// hand is removed by the next deployment.
param name string
param location string
param tags object

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: '${name}-network'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.60.0.0/16'] }
    subnets: [
      {
        name: 'service'
        properties: {
          addressPrefix: '10.60.0.0/23'
          delegations: [{ name: 'container-apps', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'endpoints'
        properties: { addressPrefix: '10.60.2.0/24', privateEndpointNetworkPolicies: 'Disabled' }
      }
      {
        name: 'operators'
        properties: { addressPrefix: '10.60.3.0/24' }
      }
    ]
  }
}

output networkId string = network.id
output serviceSubnetId string = network.properties.subnets[0].id
output endpointSubnetId string = network.properties.subnets[1].id
