import type { Operation } from '@/lib/catalogue/contract/operation'

/** The addresses of one part of the contract, with an example that can be opened. */
export function OperationTable({ name, operations }: { name: string; operations: readonly Operation[] }) {
  return (
    <table className="rows stacked">
      <caption className="sr-only">{name}</caption>
      <thead>
        <tr>
          <th scope="col">Address</th>
          <th scope="col">What it answers</th>
          <th scope="col">As</th>
        </tr>
      </thead>
      <tbody>
        {operations.map((operation) => (
          <tr key={operation.path}>
            <th scope="row" className="tablet:w-[22rem]">
              <a href={exampleOf(operation)}>
                <code>{operation.path}</code>
              </a>
            </th>
            <td>
              {operation.summary}.{operation.description && ` ${operation.description}`}
            </td>
            <td className="text-soft tablet:w-[14rem] wrap-anywhere">
              {operation.answer.shape ?? operation.answer.type}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The address filled in with the examples of its parameters. */
function exampleOf({ path, parameters = [] }: Operation): string {
  const filled = parameters
    .filter((one) => one.in === 'path')
    .reduce((text, { name, example = '' }) => text.replace(`{${name}}`, example), path)
  const query = parameters
    .filter((one) => one.in === 'query' && one.example !== undefined)
    .map(({ name, example }) => `${name}=${example}`)
  return query.length === 0 ? filled : `${filled}?${query.join('&')}`
}
