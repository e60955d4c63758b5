/** Distances in pixels, on a grid of four. */
export const space = { xxs: 4, xs: 8, sm: 12, md: 16, lg: 24, xl: 32, xxl: 48, xxxl: 72 } as const

/** Corners in pixels: controls, cards, panels. */
export const radius = { xs: 4, sm: 6, md: 10, lg: 16, xl: 24 } as const

/** Where layouts change, in pixels of window width. */
export const breakpoint = { xs: 480, sm: 640, md: 768, lg: 1024, xl: 1280 } as const

/** The smallest thing that a finger hits safely, in pixels (WCAG 2.5.5). */
export const touchTarget = 44
