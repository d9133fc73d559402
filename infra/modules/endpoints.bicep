// A private address for each thing that the service reaches, and its name within the network.
param name string
param location string
param tags object
param subnetId string
param networkId string

type target = {
  @description('What of the resource is reached ("group id").')
  kind: string
  @description('The private zone of its name.')
  zone: string
  id: string
}
param targets target[]

resource zones 'Microsoft.Network/privateDnsZones@2020-06-01' = [
  for one in targets: {
    name: one.zone
    location: 'global'
    tags: tags
  }
]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = [
  for (one, i) in targets: {
    parent: zones[i]
    name: '${name}-link'
    location: 'global'
    tags: tags
    properties: { registrationEnabled: false, virtualNetwork: { id: networkId } }
  }
]

resource endpoints 'Microsoft.Network/privateEndpoints@2024-05-01' = [
  for one in targets: {
    // With a part of what it leads to: Azure refuses to lead an endpoint elsewhere, as after a restore.
    name: '${name}-${toLower(one.kind)}-${take(uniqueString(one.id), 6)}'
    location: location
    tags: tags
    properties: {
      subnet: { id: subnetId }
      privateLinkServiceConnections: [
        { name: one.kind, properties: { privateLinkServiceId: one.id, groupIds: [one.kind] } }
      ]
    }
  }
]

resource names 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = [
  for (one, i) in targets: {
    parent: endpoints[i]
    name: 'default'
    properties: { privateDnsZoneConfigs: [{ name: one.kind, properties: { privateDnsZoneId: zones[i].id } }] }
  }
]
