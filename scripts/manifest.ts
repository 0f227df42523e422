import type { ManifestV3Export } from '@crxjs/vite-plugin';

export type Target = 'chrome' | 'firefox';

type Manifest = Record<string, unknown> & { permissions: string[]; background: { service_worker: string } };

/** The one manifest.json, as each browser wants it; every other difference lives in src/platform. */
export function manifestFor(manifest: Manifest, target: Target): ManifestV3Export {
  if (target === 'chrome') return manifest as unknown as ManifestV3Export;
  const { side_panel: panel, minimum_chrome_version: _, ...rest } = manifest;
  return {
    ...rest,
    background: { scripts: [manifest.background.service_worker], type: 'module' },
    permissions: manifest.permissions.filter((name) => name !== 'sidePanel'),
    sidebar_action: {
      default_panel: (panel as { default_path: string }).default_path,
      default_title: '__MSG_extension_name__',
      default_icon: manifest.icons,
      open_at_install: false,
    },
    browser_specific_settings: {
      gecko: {
        id: 'onrecord@onrecord.example',
        strict_min_version: '153.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  } as unknown as ManifestV3Export;
}
