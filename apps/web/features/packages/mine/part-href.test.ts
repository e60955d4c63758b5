import { expect, it } from 'vitest'
import { hrefOfPart } from './part-href.ts'

const none = { practitionerId: null, specialityCode: null, mode: null }

it('leads to the doctor, to a speciality, to the laboratory, and nowhere for a procedure', () => {
  const visit = { ...none, kind: 'consultation' as const, mode: 'video' as const }
  expect(hrefOfPart({ ...visit, practitionerId: 'd' }, 'f')).toBe('/doctors/d?mode=video&facility=f')
  expect(hrefOfPart({ ...visit, specialityCode: 'cardiology' }, 'f')).toBe(
    '/doctors?mode=video&speciality=cardiology',
  )
  expect(hrefOfPart({ ...none, kind: 'lab_test' }, 'f')).toBe('/lab/book')
  expect(hrefOfPart({ ...none, kind: 'procedure' }, 'f')).toBeNull()
})
