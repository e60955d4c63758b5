import type { ReactNode } from 'react'
import classes from './data-table.module.css'

export type Column<Row> = {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** Figures stand at the end, so that they compare. */
  align?: 'start' | 'end'
  /** The cell that names its row: a card's title on small screens. */
  primary?: boolean
}

type Props<Row> = {
  /** What the table lists, for those who do not see it. */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}

/** A table that becomes a list of cards below 640 pixels; its roles stay a table's. */
export function DataTable<Row>({ label, columns, rows, rowKey }: Props<Row>) {
  return (
    <div className={classes['frame']}>
      <table className={classes['table']} role="table" aria-label={label}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ key, header, align }) => (
              <th key={key} role="columnheader" scope="col" data-align={align}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map(({ key, header, cell, align, primary }) => (
                <td
                  key={key}
                  role={primary ? 'rowheader' : 'cell'}
                  data-label={header}
                  data-align={align}
                  data-primary={primary}
                >
                  <div>{cell(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
