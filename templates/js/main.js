import './search-entry.js';
