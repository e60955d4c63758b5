import { createHmac } from 'node:crypto'
import { expect, it } from 'vitest'
import { iceServersFor } from './ice-servers.ts'

const until = new Date('2026-12-07T07:30:00.900Z')

it('is empty where nothing is configured, and names STUN servers without credentials', () => {
  expect(iceServersFor({ stunUrls: [], turn: undefined }, 'x', until)).toEqual([])
  expect(iceServersFor({ stunUrls: ['stun:a:3478'], turn: undefined }, 'x', until)).toEqual([
    { urls: ['stun:a:3478'] },
  ])
})

it('gives the credentials that coturn computes itself out of the name and the shared secret', () => {
  const turn = { urls: ['turn:a:3478', 'turns:a:5349'], secret: 'a shared secret', only: false }
  const username = '1796628600:somebody'
  expect(iceServersFor({ stunUrls: [], turn }, 'somebody', until)).toEqual([
    {
      urls: turn.urls,
      username,
      credential: createHmac('sha1', 'a shared secret').update(username).digest('base64'),
    },
  ])
})
