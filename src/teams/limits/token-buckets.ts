export type BucketSize = {
  /** So many at once. */
  readonly burst: number
  /** So many a second come back. */
  readonly perSecond: number
}

export type TokenBuckets = {
  /** Takes one of this key's tokens. False: there is none, and nothing was taken. */
  take(key: string, now: Temporal.Instant): boolean
  /** Keys that are not full again. */
  size(now: Temporal.Instant): number
}

/** One bucket a key, in this process only. A key whose bucket is full again is forgotten. */
export function createTokenBuckets({ burst, perSecond }: BucketSize): TokenBuckets {
  /** The one that was used last comes last. */
  const buckets = new Map<string, { readonly tokens: number; readonly at: number }>()
  const tokensAt = (bucket: { tokens: number; at: number }, now: number) =>
    // A clock that was set back gives nothing and takes nothing.
    Math.min(burst, bucket.tokens + (Math.max(0, now - bucket.at) / 1000) * perSecond)

  const forgetFull = (now: number) => {
    for (const [key, bucket] of buckets) {
      // Whoever was used later may be full too; they are found when this one is gone.
      if (tokensAt(bucket, now) < burst) return
      buckets.delete(key)
    }
  }
  return {
    take(key, instant) {
      const now = instant.epochMilliseconds
      forgetFull(now)
      const bucket = buckets.get(key)
      const tokens = bucket ? tokensAt(bucket, now) : burst
      if (tokens < 1) return false
      buckets.delete(key)
      buckets.set(key, { tokens: tokens - 1, at: now })
      return true
    },
    size(instant) {
      forgetFull(instant.epochMilliseconds)
      return buckets.size
    },
  }
}
