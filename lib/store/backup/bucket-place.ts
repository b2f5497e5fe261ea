// Backups in a bucket of an S3-compatible store, with the keys that AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY name.

import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { S3mini } from 's3mini'
import { type BackupPlace, newestFirst } from './backup-place'
import { timeOfName } from './manifest'

/** Milliseconds that one request may take: a part has 8 MB. */
const PATIENCE = 120_000

/** The bucket of an address such as `https://s3.example.org/bucket/prefix`. Throws where the keys are not set. */
export function bucketPlace(address: string): BackupPlace {
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_REGION: region,
  } = process.env
  if (!accessKeyId || !secretAccessKey)
    throw new Error('GANTRY_BACKUP_S3 is set, and AWS_ACCESS_KEY_ID or AWS_SECRET_ACCESS_KEY is not.')
  const url = new URL(address)
  const [bucket = '', ...rest] = url.pathname.split('/').filter((part) => part !== '')
  const prefix = rest.map((part) => `${part}/`).join('')
  const client = new S3mini({
    accessKeyId,
    secretAccessKey,
    endpoint: `${url.origin}/${bucket}`,
    region: region || 'us-east-1',
    requestAbortTimeout: PATIENCE,
  })
  return {
    name: address,
    list: async () => {
      const objects = (await client.listObjects('/', prefix)) ?? []
      return newestFirst(
        objects.map(({ Key, Size }) => ({ name: Key.slice(prefix.length), bytes: Number(Size) })),
      )
    },
    read: async (name) => {
      if (timeOfName(name) === null) return null
      const response = await client.getObjectResponse(`${prefix}${name}`)
      return response?.body ?? null
    },
    remove: async (name) => {
      await client.deleteObject(`${prefix}${name}`)
    },
    put: async (name, file) => {
      // Node's own type of a web stream and the DOM's are the same thing.
      const bytes = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>
      await client.putAnyObject(`${prefix}${name}`, bytes, 'application/zip')
    },
  }
}
