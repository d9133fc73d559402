import net from 'node:net'

const connections = 32

export type Client = {
  /**
   * Posts each body once, `connections` at a time, and resolves with how many were answered per second.
   * @throws when an answer is not status 200, or does not hold `expected`
   */
  post(bodies: readonly object[], expected: string): Promise<number>
  close(): void
}

/**
 * A load generator over plain sockets that are kept open. Node's own client would take about as long per request as the
 * service does, and then it, not the service, would be what is measured.
 */
export async function openClient(port: number, token: string): Promise<Client> {
  const sockets = await Promise.all(Array.from({ length: connections }, () => connect(port)))
  return {
    async post(bodies, expected) {
      const requests = bodies.map((body) => requestBytes(port, token, JSON.stringify(body)))
      const start = process.hrtime.bigint()
      let next = 0
      const work = async (socket: net.Socket) => {
        for (let request = requests[next++]; request; request = requests[next++]) {
          const { status, body } = await exchange(socket, request)
          if (status !== 200 || !body.includes(expected)) throw new Error(`Answered ${status}: ${body.slice(0, 300)}`)
        }
      }
      await Promise.all(sockets.map(work))
      return requests.length / (Number(process.hrtime.bigint() - start) / 1e9)
    },
    close() {
      for (const socket of sockets) socket.destroy()
    },
  }
}

function connect(port: number): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket))
    socket.once('error', reject)
  })
}

function requestBytes(port: number, token: string, body: string): Buffer {
  const head = [
    'POST /api/messages HTTP/1.1',
    `host: 127.0.0.1:${port}`,
    `authorization: Bearer ${token}`,
    'content-type: application/json; charset=utf-8',
    'user-agent: Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)',
    `content-length: ${Buffer.byteLength(body)}`,
  ]
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`)
}

/** One request, one answer with a `content-length`, as both bots give it. */
function exchange(socket: net.Socket, request: Buffer): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    let bytes: Buffer = Buffer.alloc(0)
    const take = (chunk: Buffer) => {
      bytes = bytes.length === 0 ? chunk : Buffer.concat([bytes, chunk])
      const headEnd = bytes.indexOf('\r\n\r\n')
      if (headEnd < 0) return
      const head = bytes.toString('latin1', 0, headEnd)
      const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? Number.NaN)
      if (Number.isNaN(length)) return settle(() => reject(new Error(`An answer without a length: ${head}`)))
      const bodyStart = headEnd + 4
      if (bytes.length < bodyStart + length) return
      const body = bytes.toString('utf8', bodyStart, bodyStart + length)
      settle(() => resolve({ status: Number(head.slice(9, 12)), body }))
    }
    const broken = () => settle(() => reject(new Error('The connection was closed before the answer')))
    const settle = (done: () => void) => {
      socket.off('data', take).off('close', broken)
      done()
    }
    socket.on('data', take).on('close', broken)
    socket.write(request)
  })
}
