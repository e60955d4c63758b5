/** Who wants to hear that a state changed, as `useSyncExternalStore` asks for it. */
export function createWatchers() {
  const watchers = new Set<() => void>()
  return {
    notify: (): void => watchers.forEach((watcher) => watcher()),
    /** Calls back at each change until the returned function is called. */
    watch: (onChange: () => void): (() => void) => {
      watchers.add(onChange)
      return () => void watchers.delete(onChange)
    },
  }
}
