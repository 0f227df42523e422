import { expect, test, vi } from 'vitest';
import { orStoreError, StoreError } from '../../../src/store/errors.ts';

const failing = (error: unknown) =>
  orStoreError(() => Promise.reject(error)).catch((caught: unknown) => caught);

test.each([
  [new DOMException('no room', 'QuotaExceededError'), 'full'],
  [new DOMException('made by a newer version', 'VersionError'), 'newer-version'],
  [new DOMException('gone', 'InvalidStateError'), 'unavailable'],
  [new Error('anything'), 'unavailable'],
  ['not even an error', 'unavailable'],
] as const)('%s is told as "%s"', async (error, failure) => {
  const caught = await failing(error);
  expect(caught).toBeInstanceOf(StoreError);
  expect((caught as StoreError).failure).toBe(failure);
  expect((caught as StoreError).cause).toBe(error);
});

test('what is already told is not told anew', async () => {
  const told = new StoreError('full', new Error('no room'));
  expect(await failing(told)).toBe(told);
});

test('work that succeeds gives its value', async () => {
  expect(await orStoreError(async () => 3)).toBe(3);
});

test('an error without a name is a full disk where the browser says that nothing more can be written', async () => {
  const unknown = new DOMException('Internal error.', 'UnknownError');
  const withRoom = (bytes: number) =>
    vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 5e6 + bytes, usage: 5e6 }) } });
  withRoom(0);
  expect(await failing(unknown)).toMatchObject({ failure: 'full' });
  withRoom(1e9);
  expect(await failing(unknown)).toMatchObject({ failure: 'unavailable' });
  vi.unstubAllGlobals();
});
