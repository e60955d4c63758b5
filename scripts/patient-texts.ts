import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

export type Asked = { file: string; key: RegExp }

/** What a person without a role, or with a patient's, can come to; `(shared)` is everybody's account and messages. */
const doors = ['(patient)', '(public)', '(shared)', '(display)']
/** Behind those doors, yet not for patients: doctors who join, the demo's inbox, bills as staff see them. */
const others = /^(app\/\(public\)\/(join|inbox)|app\/\(shared\)\/staff|features\/practitioners)\//

/**
 * The messages that the pages of patients and guests ask for, as patterns of their keys: the routes, and whatever they
 * import, are read for `useTranslations('…')` and for what is asked of the translator that it gives.
 */
export function askedByPatients(web: string): Asked[] {
  const app = join(web, 'app')
  const top = readdirSync(app).map((name) => join(app, name))
  const queue = [...doors.flatMap((door) => filesBelow(join(app, door))), ...top].filter(isSource)
  const read = new Set<string>()
  const asked: Asked[] = []
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const file = relative(web, path)
    if (read.has(path) || others.test(file)) continue
    read.add(path)
    const source = readFileSync(path, 'utf8')
    queue.push(...importsOf(web, path, source))
    asked.push(...keysIn(source).map((key) => ({ file, key })))
  }
  return asked
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
}

const isSource = (path: string) =>
  /\.tsx?$/.test(path) && !/\.test\./.test(path) && existsSync(path) && statSync(path).isFile()

function importsOf(web: string, path: string, source: string): string[] {
  const found = source.matchAll(/(?:import|export)(?!\s+type\b)[^'";]*?from\s+'([^']+)'|import\('([^']+)'\)/g)
  return [...found]
    .map(([, from = '', lazily = '']) => from || lazily)
    .map((name) => (name.startsWith('@/') ? join(web, name.slice(2)) : resolve(dirname(path), name)))
    .filter(isSource)
}

function keysIn(source: string): RegExp[] {
  const translators = source.matchAll(
    /(\w+) = (?:await )?(?:use|get)Translations\((?:'([^']*)')?\)|translator\([^,]+, '([^']+)'\)/g,
  )
  return [...translators].flatMap(([, name, namespace = '']) => {
    if (name === undefined) return []
    const calls = source.matchAll(new RegExp(String.raw`(?<![\w.'])${name}(?:\.(?:rich|markup|raw))?\(`, 'g'))
    return [...calls].flatMap((call) =>
      keysOf(firstArgument(source, call.index + call[0].length)).map(
        (key) => new RegExp(`^${namespace ? `${escaped(namespace)}\\.` : ''}${key}$`),
      ),
    )
  })
}

/** A key written out, one with places in it, or any key right below the namespace where a variable names it. */
function keysOf(argument: string): string[] {
  const written = [...argument.matchAll(/'([^']*)'|`([^`]*)`/g)]
    .filter(({ index }) => !/[!=]==\s*$/.test(argument.slice(0, index)))
    .map(([, plain, pattern = '']) =>
      plain === undefined
        ? pattern
            .split(/\$\{[^}]*\}/)
            .map(escaped)
            .join('.+')
        : escaped(plain),
    )
  return written.length > 0 ? written : ['[^.]+']
}

function firstArgument(source: string, start: number): string {
  let depth = 0
  for (let at = start; at < source.length; at++) {
    const sign = source[at] ?? ''
    if (`'"\``.includes(sign)) at = source.indexOf(sign, at + 1)
    else if ('([{'.includes(sign)) depth++
    else if (depth === 0 && ',)'.includes(sign)) return source.slice(start, at)
    else if (')]}'.includes(sign)) depth--
  }
  return ''
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
