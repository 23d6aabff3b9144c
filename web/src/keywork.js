// All the script there is. Every page works without it; it only makes pages faster or safer.
// Text goes in as text: no innerHTML (require-trusted-types-for 'script').
import { asks } from './asks.js';
import { autosave } from './autosave.js';
import { bodyMap } from './body_map.js';
import { errorSummary } from './error_summary.js';
import { filledIn } from './filled_in.js';
import { growingBoxes } from './growing_boxes.js';
import { guard } from './guard.js';
import { hideNames } from './hide_names.js';
import { inPlace } from './in_place.js';
import { revealed } from './revealed.js';
import { sentOnce } from './sent_once.js';
import { shortcuts } from './shortcuts.js';

guard();
errorSummary();
sentOnce();
hideNames();
shortcuts();
growingBoxes();
filledIn();
revealed();
inPlace();
bodyMap();
asks();
document.querySelectorAll('form[data-autosave]').forEach(autosave);
