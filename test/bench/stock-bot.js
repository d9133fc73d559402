import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  TeamsActivityHandler,
} from 'botbuilder'
import { AuthenticationConstants } from 'botframework-connector'
import restify from 'restify'

/**
 * The reference: a bot as the samples of Bot Framework write it (restify, its body parser, `CloudAdapter`, a
 * `TeamsActivityHandler`), which answers every click with a card that repeats the verb. In JavaScript, as the samples
 * are, so that its start pays for no type stripping.
 *
 * It does less than a real stock bot, never more. It stores nothing and logs nothing; a click's answer goes back in the
 * HTTP response, so it sends no request of its own and never fetches a token, which an echo in a chat would have to.
 * Its JWT check is the SDK's own, complete, with the key set of the local authority.
 */
const { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId, METADATA_URL } = process.env

class EchoBot extends TeamsActivityHandler {
  async onAdaptiveCardInvoke(_context, value) {
    const body = [{ type: 'TextBlock', text: `Echo: ${value.action.verb}`, wrap: true }]
    const card = { type: 'AdaptiveCard', version: '1.5', body }
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card }
  }
}

const credentials = new ConfigurationServiceClientCredentialFactory({
  MicrosoftAppId,
  MicrosoftAppPassword,
  MicrosoftAppTenantId,
  MicrosoftAppType: 'SingleTenant',
})
// The SDK's own values but for the first; once one is given it wants them all.
const authentication = new ConfigurationBotFrameworkAuthentication(
  {
    ToBotFromChannelOpenIdMetadataUrl: METADATA_URL,
    ToBotFromEmulatorOpenIdMetadataUrl: AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
    ToBotFromChannelTokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
    ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
    ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
    OAuthUrl: AuthenticationConstants.OAuthUrl,
  },
  credentials,
)
const adapter = new CloudAdapter(authentication)
const bot = new EchoBot()
const server = restify.createServer()
server.use(restify.plugins.bodyParser())
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, (context) => bot.run(context))
})
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
process.on('message', () => process.send({ rss: process.memoryUsage.rss() }))
