import browser, { type Runtime, type Tabs } from 'webextension-polyfill';

export { browser };
export type Sender = Runtime.MessageSender;
export type Tab = Tabs.Tab;
