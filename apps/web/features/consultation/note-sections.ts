import type { ClinicalNote } from './types.ts'

export const textSections = ['complaints', 'history', 'findings', 'investigations', 'diagnosis'] as const
export const sections = [...textSections, 'lastMenstrualPeriod'] as const
export type TextSection = (typeof textSections)[number]
export type Section = (typeof sections)[number]
export type NoteSections = Pick<ClinicalNote, Section>

/** What a note says, without its version. */
export const sectionsOf = (note: NoteSections): NoteSections => ({
  complaints: note.complaints,
  history: note.history,
  findings: note.findings,
  investigations: note.investigations,
  diagnosis: note.diagnosis,
  lastMenstrualPeriod: note.lastMenstrualPeriod,
})

export const isEmpty = (note: NoteSections) => sections.every((section) => !note[section])

/** The parts in which two notes say different things; space around a text does not count. */
export function differingSections(mine: NoteSections, theirs: NoteSections): Section[] {
  return sections.filter((section) => (mine[section] ?? '').trim() !== (theirs[section] ?? '').trim())
}

/** One note from two: for each part that differs, the side that was chosen. */
export function merged(
  mine: NoteSections,
  theirs: NoteSections,
  choice: Partial<Record<Section, 'mine' | 'theirs'>>,
): NoteSections {
  const chosen = Object.fromEntries(
    sections.map((section) => [section, choice[section] === 'theirs' ? theirs[section] : mine[section]]),
  )
  return { ...mine, ...chosen }
}
