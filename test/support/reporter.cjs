// Mocha's spec report, closed by one plain line that people and scripts can read: "412 passed, 0 failed".
const { reporters } = require('mocha')

module.exports = class PlainCount extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options)
    // A run whose worker process dies can end early and call that a success. Mocha says how it went at its end only.
    process.exitCode = 1
    this.brokenOff = () => console.log('The run broke off before its end')
    process.once('exit', this.brokenOff)
  }

  epilogue() {
    super.epilogue()
    process.off('exit', this.brokenOff)
    const { passes, failures, pending } = this.stats
    console.log(`${passes} passed, ${failures} failed${pending > 0 ? `, ${pending} skipped` : ''}`)
  }
}
