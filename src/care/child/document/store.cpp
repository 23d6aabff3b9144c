#include "care/child/document/store.hpp"

#include "platform/crypto/base64.hpp"
