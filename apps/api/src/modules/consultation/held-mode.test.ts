import { describe, expect, it } from 'vitest'
import { heldModeOf, meetingMode } from './held-mode.ts'

const patient = { id: 'a', audio: true, video: true, screen: false }
const both = { sees: ['a'], hears: ['a'] }

describe('the way in which two meet', () => {
  it.each([
    ['seen and heard', 'video', both, patient, 'video'],
    ['seen without a sound', 'video', { sees: ['a'], hears: [] }, { ...patient, audio: false }, 'video'],
    ['heard, and no picture came', 'video', { sees: [], hears: ['a'] }, patient, 'audio'],
    ['a picture that the patient does not give', 'video', both, { ...patient, video: false }, 'audio'],
    ['a screen in place of a face', 'video', both, { ...patient, screen: true }, 'audio'],
    ['somebody else seen and heard', 'video', { sees: ['b'], hears: ['b'] }, patient, null],
    ['nothing came', 'video', { sees: [], hears: [] }, patient, null],
    ['muted', 'audio', both, { ...patient, audio: false }, null],
    ['more than was booked', 'audio', both, patient, 'audio'],
    ['a consultation without a call', 'text', both, patient, null],
    ['nobody there', 'video', both, undefined, null],
  ] as const)('%s', (_, booked, meeting, who, mode) => {
    expect(meetingMode(booked, { sees: [...meeting.sees], hears: [...meeting.hears] }, who)).toBe(mode)
  })
})

it('counts a call as what it came to, and everything else as booked', () => {
  expect(heldModeOf({ mode: 'video', held_mode: null })).toBe('text')
  expect(heldModeOf({ mode: 'video', held_mode: 'audio' })).toBe('audio')
  expect(heldModeOf({ mode: 'video', held_mode: 'video' })).toBe('video')
  expect(heldModeOf({ mode: 'text', held_mode: null })).toBe('text')
  expect(heldModeOf({ mode: 'in_person', held_mode: null })).toBe('in_person')
})
