'use client'
import { en } from '@imeds/i18n/en/index'

/** When even the shell threw: no provider stands, so neither language nor theme are known. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body
        style={{
          fontFamily: 'system-ui, sans-serif',
          margin: '15vh auto',
          maxWidth: '32rem',
          padding: '0 1.5rem',
        }}
      >
        <title>{en.shell.title}</title>
        <h1>{en.shell.error.title}</h1>
        <p>{en.shell.error.body}</p>
        {error.digest ? <p>{en.common.reference.replace('{id}', error.digest)}</p> : null}
        <p>
          <a href="/">{en.shell.notFound.home}</a>
        </p>
      </body>
    </html>
  )
}
