// Runs in the browser, after the official `adaptivecards` bundle. Draws cards the way Teams does, in its three themes,
// and measures what a person would see. Colours: Fluent 2 tokens as Teams uses them.
const themes = {
  light: {
    ...{ page: '#ffffff', text: '#242424', subtle: '#616161', line: '#d1d1d1', field: '#ffffff', edge: '#616161' },
    ...{ emphasis: '#f5f5f5', attention: '#fdf3f4', attentionText: '#b10e1c', brand: '#5b5fc7', onBrand: '#ffffff' },
    accent: '#cfd8fb',
  },
  dark: {
    ...{ page: '#292929', text: '#ffffff', subtle: '#adadad', line: '#525252', field: '#292929', edge: '#adadad' },
    ...{ emphasis: '#333333', attention: '#3f1011', attentionText: '#f1bbbc', brand: '#5b5fc7', onBrand: '#ffffff' },
    accent: '#4c5bb5',
  },
  contrast: {
    ...{ page: '#000000', text: '#ffffff', subtle: '#ffffff', line: '#ffffff', field: '#000000', edge: '#ffffff' },
    ...{ emphasis: '#000000', attention: '#000000', attentionText: '#ffff00', brand: '#1aebff', onBrand: '#000000' },
    accent: '#3ff23f',
  },
}
const official = window.AdaptiveCards
let markdown = []

/** Enough of Teams' markdown to see when it was read as such; keeps every text that was. */
official.AdaptiveCard.onProcessMarkdown = (text, result) => {
  markdown.push(text)
  const safe = text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  result.outputHtml = `<p>${safe.replace(/\*\*(.+?)\*\*/g, '<b>$1</b>').replace(/\[(.+?)\]\((.+?)\)/g, '<a href="about:blank">$1</a>')}</p>`
  result.didProcess = true
}

function element(name, className, text) {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text
  return made
}

function hostConfig(theme) {
  const text = { default: theme.text, subtle: theme.subtle }
  const foregroundColors = Object.fromEntries(
    ['default', 'dark', 'light', 'accent', 'good', 'warning'].map((name) => [name, text]),
  )
  foregroundColors.attention = { default: theme.attentionText, subtle: theme.attentionText }
  const style = (backgroundColor) => ({ backgroundColor, foregroundColors, borderColor: theme.line })
  return new official.HostConfig({
    fontFamily: 'Segoe UI, system-ui, sans-serif',
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    spacing: { small: 4, default: 8, medium: 16, large: 24, extraLarge: 32, padding: 16 },
    separator: { lineThickness: 1, lineColor: theme.line },
    containerStyles: {
      default: style(theme.page),
      emphasis: style(theme.emphasis),
      attention: style(theme.attention),
      accent: style(theme.accent),
    },
    actions: { maxActions: 6, buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { weight: 'bolder' },
      },
      errorMessage: { color: 'attention', spacing: 'small' },
    },
    textBlock: { headingLevel: 2 },
    factSet: { title: { weight: 'bolder', maxWidth: 150 }, value: {}, spacing: 16 },
  })
}

/**
 * Draws `card` in every theme and width, beside each other.
 * @returns for each: texts with too little contrast, how far something sticks out, what was read as markdown
 */
window.drawCard = (card, { widths }) => {
  document.body.replaceChildren()
  return widths.flatMap((width) =>
    Object.keys(themes).map((theme) => {
      markdown = []
      const frame = window.cardFrame(card, theme, `${width}px`)
      document.body.append(frame)
      return { theme, width, faint: faintTexts(frame), sticksOut: sticksOut(frame), markdown }
    }),
  )
}

/** `card` in one theme (`light`, `dark`, `contrast`) and one width of CSS. */
window.cardFrame = (card, name, width) => {
  const theme = themes[name]
  // A form of its own keeps the radio buttons of one drawing apart from those of the next.
  const frame = element('form', 'frame', '')
  frame.dataset.theme = name
  frame.style.width = width
  for (const [key, value] of Object.entries(theme)) frame.style.setProperty(`--${key}`, value)
  frame.append(draw(card, theme))
  return frame
}

function draw(card, theme) {
  const context = new official.SerializationContext(official.Versions.v1_5)
  const parsed = new official.AdaptiveCard()
  parsed.hostConfig = hostConfig(theme)
  parsed.parse(card, context)
  return parsed.render()
}

/** WCAG 2.2, 1.4.3: text has a contrast of at least 4.5:1. */
function faintTexts(frame) {
  const faint = []
  const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { parentElement: parent, textContent } = walker.currentNode
    if (textContent.trim() === '' || parent.getClientRects().length === 0) continue
    const ratio = contrast(getComputedStyle(parent).color, backgroundOf(parent))
    if (ratio < 4.5) faint.push(`${ratio.toFixed(2)}: ${textContent.slice(0, 60)}`)
  }
  for (const input of frame.querySelectorAll('input:not([type=radio], [type=checkbox]), textarea, select')) {
    for (const part of [null, '::placeholder']) {
      const ratio = contrast(getComputedStyle(input, part).color, backgroundOf(input))
      if (ratio < 4.5) faint.push(`${ratio.toFixed(2)}: ${input.tagName} ${part}`)
    }
  }
  return faint
}

function backgroundOf(element) {
  for (let at = element; at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor
    if (colour !== 'rgba(0, 0, 0, 0)' && colour !== 'transparent') return colour
  }
  return 'rgb(255, 255, 255)'
}

function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour) {
  const [red, green, blue] = colour.match(/\d+(\.\d+)?/g).map((part) => {
    const share = Number(part) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Everything that needs scrolling sideways, or is cut at the side. */
function sticksOut(frame) {
  const { right } = frame.getBoundingClientRect()
  return [...frame.querySelectorAll('*')]
    .filter((one) => one.getBoundingClientRect().right > right + 1)
    .map((one) => `${one.tagName}.${one.className}: ${one.textContent.slice(0, 60)}`)
}
