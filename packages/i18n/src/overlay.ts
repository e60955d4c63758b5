import { en } from './en/index.ts'

/** Every message, typed by its English text, so that a key or a placeholder that does not exist is a type error. */
export type Messages = typeof en

type Widened<T> = { readonly [K in keyof T]?: T[K] extends string ? string : Widened<T[K]> }
/** A translation in progress: the same keys, none required. */
export type Translation = Widened<Messages>

declare module 'use-intl/core' {
  interface AppConfig {
    Messages: Messages
  }
}

type Tree = { readonly [key: string]: string | Tree }

function overlaid(base: Tree, over: Tree): Tree {
  const merged: Record<string, string | Tree> = { ...base }
  for (const [key, value] of Object.entries(over)) {
    const below = merged[key]
    merged[key] = typeof value === 'object' && typeof below === 'object' ? overlaid(below, value) : value
  }
  return merged
}

/** English with the given translation laid over it, key by key. */
export function withFallback(translation: Translation): Messages {
  return overlaid(en, translation) as unknown as Messages
}
