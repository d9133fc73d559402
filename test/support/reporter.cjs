// Mocha's spec report, closed by one plain line that people and scripts can read: "412 passed, 0 failed".
const { reporters } = require('mocha')

module.exports = class PlainCount extends reporters.Spec {
  epilogue() {
    super.epilogue()
    const { passes, failures, pending } = this.stats
    console.log(`${passes} passed, ${failures} failed${pending > 0 ? `, ${pending} skipped` : ''}`)
  }
}
