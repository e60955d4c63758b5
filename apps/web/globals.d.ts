/// <reference types="next" />
/// <reference types="next/image-types/global" />

// Set for react-remove-scroll, which asks for it before it adds its style element.
declare var __webpack_nonce__: string | undefined

declare module 'server-only'
declare module '*.css'
