/// <reference types="next" />
/// <reference types="next/image-types/global" />

interface Window {
  /** react-remove-scroll asks for it before it adds its style element. */
  __webpack_nonce__?: string
}

declare module 'server-only'
declare module '*.css'
