import type { Entry } from '../../domain/delivery/entry.ts'
import type { Delivery } from '../../ports/queue.ts'
import type { Stored } from '../../ports/store.ts'

/** An id that this process has in hand. */
export type Job = {
  readonly id: string
  /** Since when. */
  readonly since: Temporal.Instant
  /** Somebody waits for it. */
  urgent: boolean
  /** What the queue handed out for it: nothing where it came by a wake, more than one where an id was sent twice. */
  readonly deliveries: Delivery[]
  /** It was asked for again while it was in hand: look once more. */
  recheck: boolean
}

/** A job whose entry is due. */
export type Post = { readonly job: Job; readonly stored: Stored<Entry> }

export type Lane = {
  readonly name: string
  readonly posts: Post[]
  /** One of its posts is on its way. */
  busy: boolean
}

export type Lanes = {
  /** Puts a post in its place: what is urgent first, then what is oldest. */
  add(post: Post): void
  /** Somebody waits for it now. */
  hurry(job: Job): void
  /** Lanes that wait for their turn: those with something urgent first, then as they came. */
  ready(): Lane[]
  /** The lane's next post is on its way. */
  begin(lane: Lane): Post
  end(lane: string): void
  /** Takes out those that fit. */
  remove(fits: (post: Post, lane: Lane, place: number) => boolean): Post[]
}

/** The posts that wait in this process, by channel or chat. */
export function createLanes(): Lanes {
  const lanes = new Map<string, Lane>()
  const tidy = (lane: Lane) => {
    if (!lane.busy && lane.posts.length === 0) lanes.delete(lane.name)
  }
  return {
    add(post) {
      const name = post.stored.value.lane
      const lane = lanes.get(name) ?? { name, posts: [], busy: false }
      lanes.set(name, lane)
      // Equal ones stay as they came.
      lane.posts.push(post)
      lane.posts.sort(inOrder)
    },
    hurry(job) {
      job.urgent = true
      for (const { posts } of lanes.values()) if (posts.some((post) => post.job === job)) posts.sort(inOrder)
    },
    ready() {
      const waiting = [...lanes.values()].filter(({ busy, posts }) => !busy && posts.length > 0)
      const urgent = waiting.filter(({ posts }) => posts[0]?.job.urgent)
      return [...urgent, ...waiting.filter(({ posts }) => !posts[0]?.job.urgent)]
    },
    begin(lane) {
      const post = lane.posts.shift()
      if (!post) throw new Error('Nothing waits in this lane')
      lane.busy = true
      return post
    },
    end(name) {
      const lane = lanes.get(name)
      if (!lane) return
      lane.busy = false
      tidy(lane)
    },
    remove(fits) {
      return [...lanes.values()].flatMap((lane) => {
        const removed = lane.posts.filter((post, place) => fits(post, lane, place))
        if (removed.length > 0) lane.posts.splice(0, Infinity, ...lane.posts.filter((post) => !removed.includes(post)))
        tidy(lane)
        return removed
      })
    },
  }
}

function inOrder(a: Post, b: Post): number {
  if (a.job.urgent !== b.job.urgent) return a.job.urgent ? -1 : 1
  const [one, other] = [a.stored.value.createdAt, b.stored.value.createdAt]
  return one < other ? -1 : one > other ? 1 : 0
}
