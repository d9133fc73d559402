/** The package has no types of its own. These are the parts that `stem.ts` uses. */
declare module 'snowball-stemmers' {
  type Stemmer = { stem(word: string): string }
  const snowball: { newStemmer(language: 'norwegian' | 'english'): Stemmer }
  export default snowball
}
