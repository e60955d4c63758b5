/** The wordmark: a pulse that comes to rest in a leaf. */
export function Logo({ label }: { label?: string }) {
  return (
    <svg
      width="115"
      height="30"
      viewBox="0 0 115 30"
      fill="none"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <rect width="30" height="30" rx="9" fill="var(--imeds-accent-solid)" />
      <path
        d="M4.5 16.5h4l2.6-6 3.6 10.5 2.5-6.2c.5-1.2 1.5-1.9 2.8-1.9h.4"
        stroke="#fff"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M18.6 13.6c-.5-3.7 1.9-6.6 6.9-6.7.3 5-2.5 7.5-6.9 6.7Z" fill="#fff" />
      <g fill="currentColor">
        <path d="M40 6h3.3v18H40z" />
        <path d="M47 24V6h3.6l5.1 8.2L60.800 6h3.600v18h-3.300V11.800l-4.300 6.900h-2.300l-4.200-6.900V24z" />
        <path d="M68.400 6h10.800v3h-7.500v4.400h6.700v3h-6.700V21h7.700v3h-11z" />
        <path
          fillRule="evenodd"
          clipRule="evenodd"
          d="M82.400 6h4.900c5.600 0 8.900 3.400 8.900 9s-3.300 9-8.900 9h-4.900V6Zm3.300 3v12h1.600c3.500 0 5.400-2.200 5.400-6s-1.900-6-5.400-6h-1.600Z"
        />
      </g>
      <path
        d="M110.600 9.900c-.9-1.600-2.600-2.500-4.700-2.500-2.900 0-4.800 1.400-4.800 3.600 0 5.300 10.200 2.300 10.200 7.900 0 2.400-2.200 3.800-5.100 3.800-2.500 0-4.600-1-5.600-2.800"
        stroke="currentColor"
        strokeWidth="3.1"
      />
    </svg>
  )
}
