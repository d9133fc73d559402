import { mkdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import { z } from 'zod'
import { takesPictures } from '../support/pictures.ts'

const screenshots = fileURLToPath(new URL('./screenshots/', import.meta.url))
const viewports = { wide: { width: 1440, height: 1000 }, narrow: { width: 760, height: 1000 } } as const
const bot = 'Tillitsbot'

const PostedMessage = z.object({ messageId: z.string(), postConversationId: z.string().optional() })
/** `postConversationId` is the new thread's, in a channel. */
export type PostedMessage = z.infer<typeof PostedMessage>

export type Downloaded = { readonly name: string; readonly url: string; readonly text: string }

export type PlaygroundPage = ReturnType<typeof playgroundPage>

/**
 * What a person does in Microsoft 365 Agents Playground, in one browser tab. Every step waits until the client shows
 * or has sent what it stands for; none waits for the bot's own messages, which a test asks `cards()` or `text()` for.
 *
 * @param url what `startPlayground` returned
 */
export function playgroundPage(page: Page, url: string) {
  let opened: 'channel' | 'chat' = 'chat'
  const news = heldNews(page)

  const channelCompose = () =>
    page.getByRole('group').filter({ has: page.getByRole('button', { name: 'Post', exact: true }) })

  /** Threads of the open channel, the newest first. */
  const threads = () => page.getByRole('group').filter({ has: page.getByRole('button', { name: 'Send Message' }) })

  /** All cards that are shown, from top to bottom. */
  const cards = () => page.locator('.ac-adaptiveCard')

  /** The card that says `words`. */
  const card = (words: string | RegExp) => cards().filter({ hasText: words }).last()

  /** In a channel the last card of the newest thread, which is on top; in a chat the last card. */
  const lastCard = () => (opened === 'channel' ? threads().first().locator(cards()) : cards()).last()

  return {
    page,
    cards,
    card,
    lastCard,
    threads,
    /** The thread whose messages or cards say `words`. */
    thread: (words: string | RegExp) => threads().filter({ hasText: words }).first(),
    /** Anything that says `words`. */
    text: (words: string | RegExp) => page.getByText(words),
    /** Until `step` has ended, nothing that the bot posts or changes is shown; answers to clicks are. */
    withoutNews: news.holdDuring,

    /** Opens the client and waits until it has announced the personal chat to the bot (`installationUpdate`). */
    async open(): Promise<void> {
      await news.listen()
      const announced = page.waitForResponse((answer) => answer.url().includes('/_debug/conversation/'))
      await page.goto(url)
      await announced
      await page.getByRole('treeitem', { name: 'Personal Chat' }).waitFor()
      await page.getByRole('button', { name: 'Hide log panel' }).click()
    },

    /** `General` or a name of `m365agentsplayground.yml`. The first opening installs the bot there. */
    async openChannel(name: string): Promise<void> {
      await select(page, page.getByRole('treeitem', { name: new RegExp(` - ${name}$`) }))
      await channelCompose().waitFor()
      opened = 'channel'
    },

    async openPersonalChat(): Promise<void> {
      await select(page, page.getByRole('treeitem', { name: 'Personal Chat' }))
      await channelCompose().waitFor({ state: 'hidden' })
      await composeBox(page.locator('body')).waitFor()
      opened = 'chat'
    },

    /** Posts `@Tillitsbot text` as a new thread of the open channel, with `person` mentioned behind it. */
    async mentionInChannel(text: string, person?: string): Promise<PostedMessage> {
      const box = composeBox(channelCompose())
      await mention(page, box, text)
      if (person !== undefined) await mentionBehind(page, box, person)
      const before = await threads().count()
      // The client loses what the bot says in a thread that it has not drawn yet.
      return news.holdDuring(async () => {
        const post = () => channelCompose().getByRole('button', { name: 'Post', exact: true }).click()
        const posted = await sent(page, post)
        await threads().nth(before).waitFor()
        return posted
      })
    },

    /** Replies in a thread. As in Teams, only a reply that mentions the bot reaches it. */
    async replyInThread(thread: Locator, text: string, options: { mention: boolean }): Promise<PostedMessage> {
      const box = composeBox(thread)
      if (options.mention) await mention(page, box, text)
      else await write(page, box, text)
      return sent(page, () => thread.getByRole('button', { name: 'Send Message' }).click())
    },

    /** Says `text` in the personal chat, which must be open. */
    async say(text: string): Promise<PostedMessage> {
      await write(page, composeBox(page.locator('body')), text)
      return sent(page, () => page.getByRole('button', { name: 'Send Message' }).click())
    },

    /** Fills a text, number or date input. */
    async fillInput(label: string, value: string, within: Locator = lastCard()): Promise<void> {
      const input = within.getByRole('textbox', { name: label }).or(within.getByRole('spinbutton', { name: label }))
      await input.fill(value)
    },

    /** Chooses a day of the month that the field shows, or of this one, in its calendar. The client draws it in English. */
    async chooseDay(label: string, date: string, within: Locator = lastCard()): Promise<void> {
      const day = new Date(`${date}T12:00Z`)
      await within.getByRole('combobox', { name: label }).click()
      const month = day.toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' })
      const name = `${day.getUTCDate()}, ${month}, ${day.getUTCFullYear()}`
      await page.getByRole('dialog', { name: 'Calendar' }).getByRole('button', { name, exact: true }).click()
      await page.getByRole('dialog', { name: 'Calendar' }).waitFor({ state: 'hidden' })
    },

    /** Fills a time of day, such as 09:30. */
    async fillTime(label: string, time: string, within: Locator = lastCard()): Promise<void> {
      const input = within.getByRole('combobox', { name: label })
      await input.click()
      await input.fill(time)
      await page.keyboard.press('Enter')
    },

    /** Chooses an option, whether the card shows a list of buttons or a menu. */
    async choose(label: string, option: string, within: Locator = lastCard()): Promise<void> {
      const menu = within.getByRole('combobox', { name: label })
      const list = within.getByRole('radiogroup', { name: label }).or(within.getByRole('group', { name: label }))
      await menu.or(list).first().waitFor()
      if ((await menu.count()) > 0) {
        await menu.click()
        await page.getByRole('option', { name: option, exact: true }).click()
        return
      }
      const radio = list.getByRole('radio', { name: option, exact: true })
      await radio.or(list.getByRole('checkbox', { name: option, exact: true })).check()
    },

    /**
     * Presses a card's button and waits for the bot's answer. The status is 502 when the bot answered with an error,
     * of which the client shows nothing.
     */
    async press(title: string, within: Locator = lastCard()): Promise<number> {
      const answer = page.waitForResponse((candidate) => /\/_conversation\/v1\/(invoke|submit)$/.test(candidate.url()))
      await within.getByRole('button', { name: title, exact: true }).click()
      return (await answer).status()
    },

    /** Presses a button that the card's own checks are expected to stop: nothing is sent. */
    async pressInvalid(title: string, within: Locator = lastCard()): Promise<void> {
      await within.getByRole('button', { name: title, exact: true }).click()
    },

    /** Wide is an ordinary laptop; narrow is Teams beside another window. */
    async setWidth(width: keyof typeof viewports): Promise<void> {
      await page.setViewportSize(viewports[width])
    },

    /** Follows a card's link to a file, and returns what was downloaded. */
    async download(link: string, within: Locator = lastCard()): Promise<Downloaded> {
      const started = page.waitForEvent('download')
      await within.getByRole('link', { name: link, exact: true }).click()
      const download = await started
      const text = await readFile(await download.path(), 'utf8')
      return { name: download.suggestedFilename(), url: download.url(), text }
    },

    /** Waits until the element is seen. Where pictures are wanted, saves one of it, or of all that is seen. */
    async picture(name: string, element?: Locator): Promise<void> {
      await element?.waitFor()
      if (takesPictures) await save(page, name, element)
    },

    /** Saves what is seen, wanted or not. */
    async screenshot(name: string): Promise<void> {
      await save(page, name)
    },
  }
}

/**
 * Saves what is seen, or one element as a whole, as `test/e2e/screenshots/<name>.png`. For an element the window is made
 * tall for a moment: the client's header would cover what doesn't fit.
 */
async function save(page: Page, name: string, element?: Locator): Promise<void> {
  await mkdir(screenshots, { recursive: true })
  const options = { path: `${screenshots}${name}.png`, animations: 'disabled' } as const
  if (!element) {
    await page.screenshot(options)
    return
  }
  const before = page.viewportSize()
  await page.setViewportSize({ width: before?.width ?? viewports.wide.width, height: 2600 })
  await element.screenshot(options)
  if (before) await page.setViewportSize(before)
}

/** What the bot posts and changes comes to the page through a web socket: between the two, it can wait. */
function heldNews(page: Page) {
  let held: (() => void)[] | undefined
  return {
    async listen(): Promise<void> {
      await page.routeWebSocket(/./, (socket) => {
        socket.connectToServer().onMessage((message) => {
          if (held) held.push(() => socket.send(message))
          else socket.send(message)
        })
      })
    },
    async holdDuring<T>(step: () => Promise<T>): Promise<T> {
      held = []
      try {
        return await step()
      } finally {
        for (const show of held) show()
        held = undefined
      }
    },
  }
}

/** Inputs of cards are text boxes too, and the log panel is editable: only the compose box is both. */
function composeBox(within: Locator): Locator {
  return within.locator('[contenteditable=true][role=textbox]').last()
}

/** In a narrow window the list of chats and channels is folded away, and stays open over the conversation. */
async function select(page: Page, item: Locator): Promise<void> {
  const fold = page.getByRole('button', { name: 'Toggle app bar and conversation window' })
  const folded = await fold.isVisible()
  if (folded) await fold.click()
  await item.click()
  if (folded) await fold.click()
}

async function write(page: Page, box: Locator, text: string): Promise<void> {
  await box.click()
  await page.keyboard.insertText(text)
  await box.filter({ hasText: text }).waitFor()
}

async function mention(page: Page, box: Locator, text: string): Promise<void> {
  await box.click()
  // Every letter makes the client search anew: the first ones will do.
  await page.keyboard.type(`@${bot.slice(0, 4)}`)
  await choosePerson(page, bot)
  await box.filter({ hasText: bot }).waitFor()
  await page.keyboard.insertText(` ${text}`)
  await box.filter({ hasText: text }).waitFor()
}

async function mentionBehind(page: Page, box: Locator, name: string): Promise<void> {
  await page.keyboard.type(' @')
  await choosePerson(page, name)
  await box.filter({ hasText: name }).waitFor()
}

/** Looks at every frame: a locator would look for the menu twice a second. */
async function choosePerson(page: Page, name: string): Promise<void> {
  await page.waitForFunction(`document.querySelector('[role=menuitem]') !== null`)
  await page.getByRole('menuitem', { name }).click()
}

async function sent(page: Page, send: () => Promise<void>): Promise<PostedMessage> {
  const answer = page.waitForResponse((candidate) => /\/_conversation\/v1\/.*\/messages$/.test(candidate.url()))
  await send()
  return PostedMessage.parse(await (await answer).json())
}
