import { imageContents, type Part } from './image-contents.ts'

/** `npm run image-contents`: what the container image holds beside its base, the largest packages first. */
const { own, packages } = imageContents()
const megabytes = (parts: readonly Part[]) => (parts.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(1)
const line = ({ name, files, bytes }: Part) =>
  `${(bytes / 1e6).toFixed(2).padStart(8)} MB ${String(files).padStart(6)} files  ${name}`

console.log('Our own')
for (const part of own) console.log(line(part))
console.log(`\nPackages (${packages.length}), the thirty largest`)
for (const part of packages.toSorted((a, b) => b.bytes - a.bytes).slice(0, 30)) console.log(line(part))
console.log(`\nour own ${megabytes(own)} MB, packages ${megabytes(packages)} MB`)
