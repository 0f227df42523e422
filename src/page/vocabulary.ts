/** What element and class names say about a piece of a page. Words and names only; how they are used stands in regions.ts. */

/** Elements that begin and end a block of text. */
export const BLOCK_ELEMENTS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements of HTML that may have a shadow root, as the DOM standard lists them. */
export const HOST_ELEMENTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** Elements and ARIA roles that hold what a page has beside its article. */
export const FURNITURE_ELEMENTS = new Set(['nav', 'footer', 'aside', 'menu', 'search']);
export const FURNITURE_ROLES = new Set(
  'navigation search dialog alertdialog banner contentinfo complementary menu menubar toolbar tablist tooltip'.split(
    ' ',
  ),
);

/**
 * Words of class names, ids and component names, after `articleBody__related-links` has become
 * `article body related links`. A word counts as a whole word.
 */
export const NAME_WORDS = {
  furniture:
    'related recommended recommendation recommendations recirc recirculation promo promos promotion newsletter newsletters subscribe subscription signup share sharing sharebar shares sharetools social socials addthis sharethis sharedaddy jp comment comments disqus respond sidebar breadcrumb breadcrumbs nav navbar navigation menu footer ad ads advert adverts advertisement advertising adslot adunit sponsor sponsored outbrain taboola zergnet revcontent trending popular mostread cookie cookies consent gdpr tag tags taglist topics byline bylines author authors bio contributor dateline timestamp pubdate date datetime published updated toolbar tools widget widgets pagination pager paginator paywall print teaser teasers readmore morestories seealso rating ratings vote poll slideshow gallery carousel slider lightbox signoff donate donation contribute shop store buy coupon playlist video videos skip hidden overlay modal popup banner infobox toc disclaimer copyright follow feedback login register upsell cta',
  /** Furniture however much text it has. */
  apart: 'comments disqus livefyre cookie cookies gdpr consent related recommended',
  caption:
    'caption captions credit credits attribution wp-caption cutline imagecaption photocredit copyright',
  pullquote: 'pullquote pullquotes pull-quote pullout callout',
  embed: 'twitter tweet instagram facebook tiktok bluesky mastodon reddit embed embedded',
  standfirst:
    'standfirst dek deck subtitle subhead subheadline subheading summary description strapline kicker abstract sapo chapo',
  article: 'article story post entry content body text main prose',
  /** Text that only a screen reader is meant to say. */
  spokenOnly:
    'sr-only visually-hidden visuallyhidden screen-reader screenreader offscreen assistive-text accessibility-text u-hidden is-hidden hide-text',
} as const;
