import type { Deadline } from '../deadline.ts'

/**
 * What the work comes to, if it does within the limit. The work goes on when it does not; should it fail then, `failed`
 * hears of it.
 */
export function inTime<T>(
  work: Promise<T>,
  { limit, deadline, failed }: { limit: Temporal.Duration; deadline: Deadline; failed: (error: unknown) => void },
): Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false }> {
  return new Promise((resolve, reject) => {
    let late = false
    const cancel = deadline(limit, () => {
      late = true
      resolve({ ok: false })
    })
    work.then(
      (value) => {
        cancel()
        resolve({ ok: true, value })
      },
      (error) => {
        cancel()
        if (late) failed(error)
        else reject(error)
      },
    )
  })
}
