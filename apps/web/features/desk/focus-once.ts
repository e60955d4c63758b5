/** A ref that takes the focus when its field appears: somebody asked for it by a key or a button. */
export const focusOnce = (field: HTMLInputElement | null): void => field?.focus()
