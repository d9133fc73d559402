/** How much is simulated. The same size and seed give the same organisation. */
export type OrganisationSize = {
  readonly units: number
  readonly people: number
  readonly seed: number
}

/** About a Nav: what `npm run demo -- --organisation` shows. */
export const largeOrganisation: OrganisationSize = { units: 500, people: 20_000, seed: 2023 }

/** As varied as it can be and still be made in a moment. */
export const smallOrganisation: OrganisationSize = { units: 36, people: 700, seed: 2027 }
