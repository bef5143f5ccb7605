// What every page loads. Pages read well without it; each part does nothing on a page without the
// elements it is for.

import { copyLinks } from './copy-link.js';
import { filterLists } from './filters.js';
import { foldAnswers } from './folding.js';
import { followContents } from './contents.js';
import { offerPrinting } from './printing.js';
import { offerSchemes } from './schemes.js';
import { offerSharing } from './share.js';
import './search.js';

offerSchemes();
foldAnswers();
followContents();
filterLists();
copyLinks();
offerSharing();
offerPrinting();
