/** One element of EBML, the language of WebM: a name, a length, and what is in it. */
export type Element = { id: number; content: Buffer; whole: Buffer }

/**
 * The elements that stand one after the other. One of unknown length ends where one of `enders` begins, or with the
 * bytes; one that is cut off is left out, unless it is itself an ender: of those there is what is there.
 */
export function elementsOf(bytes: Buffer, enders: ReadonlySet<number> = new Set()): Element[] {
  const found: Element[] = []
  let at = 0
  while (at < bytes.length) {
    const head = headAt(bytes, at)
    if (!head) break
    const named = head.size === null ? endOfUnknown(bytes, head, enders) : head.start + head.size
    const end = enders.has(head.id) ? Math.min(named, bytes.length) : named
    if (end > bytes.length) break
    found.push({ id: head.id, content: bytes.subarray(head.start, end), whole: bytes.subarray(at, end) })
    at = end
  }
  return found
}

type Head = { id: number; start: number; size: number | null }

function headAt(bytes: Buffer, at: number): Head | undefined {
  const idLength = lengthAt(bytes, at)
  const sizeLength = lengthAt(bytes, at + idLength)
  const start = at + idLength + sizeLength
  if (idLength === 0 || idLength > 4 || sizeLength === 0 || start > bytes.length) return undefined
  const sizeAt = at + idLength
  let size = bytes[sizeAt]! & (0xff >> sizeLength)
  let unknown = size === 0xff >> sizeLength
  for (const byte of bytes.subarray(sizeAt + 1, start)) {
    size = size * 256 + byte
    unknown &&= byte === 0xff
  }
  return { id: bytes.readUIntBE(at, idLength), start, size: unknown ? null : size }
}

/** How many bytes a number of variable length takes: one more than its leading zeros. */
const lengthAt = (bytes: Buffer, at: number): number => {
  const first = bytes[at] ?? 0
  return first === 0 ? 0 : Math.clz32(first) - 23
}

/** The segment holds everything to the end; a cluster ends where the next part of the segment begins. */
function endOfUnknown(bytes: Buffer, { id, start }: Head, enders: ReadonlySet<number>): number {
  if (!enders.has(id)) return bytes.length
  let at = start
  while (at < bytes.length) {
    const head = headAt(bytes, at)
    if (!head || enders.has(head.id)) return at
    if (head.size === null || head.start + head.size > bytes.length) return bytes.length
    at = head.start + head.size
  }
  return at
}

const idBytes = (id: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(id)
  return bytes.subarray(bytes.findIndex((byte) => byte !== 0))
}

/** An element whose length is written in eight bytes, however short it is. */
export function element(id: number, content: Buffer | readonly Buffer[]): Buffer {
  const inner = Buffer.isBuffer(content) ? content : Buffer.concat(content)
  const size = Buffer.alloc(8)
  size.writeUIntBE(inner.length, 2, 6)
  size[0] = 1
  return Buffer.concat([idBytes(id), size, inner])
}

export function uint(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(value))
  return bytes
}

export function float(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(value)
  return bytes
}
