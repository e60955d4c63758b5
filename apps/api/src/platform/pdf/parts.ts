import type { Content, TableCell } from 'pdfmake/interfaces.js'

/** A QR code of a text, `size` points wide. */
export const qrCode = (text: string, size = 84): Content => ({ qr: text, fit: size, eccLevel: 'M' })

/** A small caption above its value; nothing when there is no value. */
export const labelled = (label: string, value: string | readonly string[] | null): Content[] => {
  const lines = [value ?? []].flat().filter((line) => line !== '')
  return lines.length === 0 ? [] : [{ text: label, style: 'label', margin: [0, 6, 0, 0] }, ...lines]
}

export type Column = { title: string; width: number | 'auto' | '*'; alignment?: 'left' | 'right' }

/** A table with a header that repeats on each page, and hairlines between its rows. */
export function ruledTable(columns: readonly Column[], rows: readonly (readonly string[])[]): Content {
  const cell = (text: string, index: number, bold = false): TableCell => ({
    text,
    bold,
    alignment: columns[index]?.alignment ?? 'left',
  })
  return {
    margin: [0, 10, 0, 0],
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0,
      hLineColor: () => '#c3cad3',
      paddingTop: () => 4,
      paddingBottom: () => 4,
    },
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ width }) => width),
      body: [
        columns.map(({ title }, index) => cell(title, index, true)),
        ...rows.map((row) => row.map((text, index) => cell(text, index))),
      ],
    },
  }
}
