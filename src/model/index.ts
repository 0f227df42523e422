export * from './analysis.ts';
export * from './article.ts';
export * from './attribution.ts';
export * from './gap-ids.ts';
export * from './job.ts';
export * from './records.ts';
export * from './site-address.ts';
export * from './sites.ts';
