/** What a long pure job looks at to know that it is no longer wanted; an AbortSignal fits. */
export interface Cancellation {
  readonly aborted: boolean;
}
