// Runs in the browser, after `card-renderer.js`. Draws every card of the page in the chosen width and colours.
const width = document.getElementById('width')
const theme = document.getElementById('theme')

function drawAll() {
  for (const place of document.querySelectorAll('.card')) {
    const card = parts[Number(place.dataset.part)][place.dataset.language]
    place.replaceChildren(window.cardFrame(card, theme.value, width.value))
  }
}

width.addEventListener('change', drawAll)
theme.addEventListener('change', drawAll)
drawAll()
