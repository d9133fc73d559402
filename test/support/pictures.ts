/**
 * Pictures are for people, no test looks at them, and they take a good part of the time of the tests in a browser: they
 * are taken with `PICTURES=1 npm test` only. That of a failed test is always taken.
 */
export const takesPictures = process.env.PICTURES === '1'
